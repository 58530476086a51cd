package io.stratagem.container.watch;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.container.FileVerdict;
import io.stratagem.container.PluginDirectory;
import io.stratagem.sandbox.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One name in the plugin directory, and the verdict on what it holds. Used by one thread. */
final class PluginFile {
    private final TrackedFile content;
    private final PluginDirectory directory;
    private final String name;
    private boolean readable;
    private @Nullable FileVerdict judged;
    private @Nullable FileVerdict judgedBefore;
    private long judgedNanos;

    PluginFile(TrackedFile content, PluginDirectory directory) {
        this.content = content;
        this.directory = directory;
        this.name = String.valueOf(content.path().getFileName());
    }

    /** Looks. Returns whether something changed. What its name or kind decides is not read. */
    boolean look(long nowNanos) {
        if (!readable) {
            Optional<FileVerdict> unread = directory.judgeUnread(content.path());
            if (unread.isPresent()) {
                boolean other = !unread.get().equals(judged);
                judged = unread.get();
                return other;
            }
            readable = true;
            unjudge();
            content.forgetAll();
        }
        boolean changed = content.look(nowNanos);
        if (changed) {
            unjudge();
            readable = content.isPlain();
        }
        return changed;
    }

    /** When the content was compared last; empty if content does not decide or was not read yet. */
    OptionalLong checkedNanos() {
        boolean read = readable && (content.digest() != null || content.unreadable() != null);
        return read ? OptionalLong.of(content.checkedNanos()) : OptionalLong.empty();
    }

    /** How much a comparison reads. */
    long bytes() {
        return content.bytes();
    }

    /** Takes a rested file as steady, in the first look. */
    void trustIfAtRestSince(Instant time, long nowNanos) {
        if (readable) {
            content.trustIfAtRestSince(time, nowNanos);
        }
    }

    boolean isSteady(long nowNanos) {
        return judged != null || (readable && content.isSteady(nowNanos));
    }

    /** Compares the content anew. Returns whether it is another. */
    boolean recheck(long nowNanos) {
        boolean changed = content.recheck(nowNanos);
        if (changed) {
            unjudge();
        }
        return changed;
    }

    /** Has a file that waits although it does not change judged again. Returns whether it will be. */
    boolean retry(long nowNanos, long retryNanos) {
        boolean due = readable && judged instanceof FileVerdict.Waiting && nowNanos - judgedNanos >= retryNanos;
        if (due) {
            judged = null;
        }
        return due;
    }

    /** The verdict now; a steady file is judged once, and again when it changed or a retry is due. */
    FileVerdict verdict(long nowNanos) {
        if (judged != null) {
            return judged;
        }
        if (!isSteady(nowNanos)) {
            return waiting("it is still changing", "");
        }
        FileVerdict verdict = judgeContent();
        if (judged == null && isSteady(nowNanos)) {
            judged = isRepeated(verdict) ? judgedBefore : verdict;
            judgedBefore = judged;
            judgedNanos = nowNanos;
            return Objects.requireNonNull(judged);
        }
        return verdict;
    }

    private FileVerdict judgeContent() {
        Sha256 digest = content.digest();
        if (digest == null) {
            return waiting("the file cannot be read now", content.unreadable() == null ? "" : content.unreadable());
        }
        FileVerdict verdict = admitted(digest);
        if (!(verdict instanceof FileVerdict.Admitted) && !content.isUnchanged()) {
            content.forget();
            return waiting("it changed while it was looked at", "");
        }
        return verdict;
    }

    private FileVerdict admitted(Sha256 digest) {
        try {
            return directory.judge(content.path(), digest);
        } catch (RuntimeException | StackOverflowError failed) {
            return new FileVerdict.Refused(
                    name,
                    List.of(new Fault(
                            ErrorCode.E_HOST_INTERNAL, name, "the host failed while it judged the file", "" + failed)));
        }
    }

    private void unjudge() {
        judged = null;
        judgedBefore = null;
    }

    /** Whether it waits for the reason it waited for before; the value seen, such as a random name, does not count. */
    private boolean isRepeated(FileVerdict verdict) {
        return verdict instanceof FileVerdict.Waiting now
                && judgedBefore instanceof FileVerdict.Waiting before
                && now.fault().code() == before.fault().code()
                && now.fault().what().equals(before.fault().what());
    }

    private FileVerdict waiting(String why, String seen) {
        return new FileVerdict.Waiting(name, new Fault(ErrorCode.E_BUNDLE_WAITING, name, why, seen));
    }
}
