package io.stratagem.sandbox.weave;

/**
 * One thing that cannot be woven, so its class cannot be admitted.
 *
 * @param className binary name of the class
 * @param method name and descriptor; empty when it concerns the class
 * @param line source line, 0 when unknown
 * @param reason what stands in the way and what to do instead
 */
public record NotWeavable(String className, String method, int line, String reason) {}
