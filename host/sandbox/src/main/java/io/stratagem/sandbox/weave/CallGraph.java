package io.stratagem.sandbox.weave;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which methods of the jar can run while another one does: more than really will, never fewer. A call through a type of the jar reaches
 * every method of a subtype and every lambda of it; a call that leaves the jar and may come back reaches every method that anything
 * outside could know.
 */
final class CallGraph {
    private final ClassWorld world;
    private final Lambdas lambdas;
    private final Outside outside;
    private final Map<MethodKey, Node> methods = new LinkedHashMap<>();
    private final Map<String, List<Node>> bySignature = new HashMap<>();
    private final Map<MethodKey, Node> dispatches = new HashMap<>();
    private final Map<String, List<String>> ownSubtypes = new HashMap<>();
    private final Node callBack = new Node(null);

    /** A method, or a set of them that one call can reach. */
    static final class Node {
        private final @Nullable MethodKey method;
        private final List<Node> calls = new ArrayList<>();
        private int instructions;
        private int frameWords;
        private boolean hasHandlers;
        private boolean isCalledByJdk;
        private boolean isOutside;

        private Node(@Nullable MethodKey method) {
            this.method = method;
        }

        /** Null for a set of methods. */
        @Nullable
        MethodKey method() {
            return method;
        }

        /** One for every call in its code; for a set of methods its members. */
        List<Node> calls() {
            return calls;
        }

        int instructions() {
            return instructions;
        }

        /** Words of its frame on the stack: locals and operands. */
        int frameWords() {
            return frameWords;
        }

        boolean hasHandlers() {
            return hasHandlers;
        }

        /** Whether it stands for code outside the jar, which may enter and not leave when it throws. */
        boolean isOutside() {
            return isOutside;
        }

        /** Whether the JDK may call it, and so as often as it likes. The host calls what the contract says, once for each budget. */
        boolean isCalledByJdk() {
            return isCalledByJdk;
        }
    }

    CallGraph(ClassWorld world) {
        this.world = world;
        this.lambdas = new Lambdas(world);
        this.outside = new Outside(world, lambdas);
        callBack.isOutside = true;
        for (ClassModel model : world.own().values()) {
            String owner = model.thisClass().asInternalName();
            for (MethodModel method : model.methods()) {
                MethodKey key = MethodKey.of(owner, method);
                Node node = new Node(key);
                methods.put(key, node);
                bySignature
                        .computeIfAbsent(key.signature(), _ -> new ArrayList<>())
                        .add(node);
            }
            for (String supertype : world.withSupertypes(owner)) {
                ownSubtypes.computeIfAbsent(supertype, _ -> new ArrayList<>()).add(owner);
            }
        }
        findCallBacks();
        world.own().values().forEach(this::readCalls);
    }

    /** Every method of the jar, those without code too. */
    Collection<Node> methods() {
        return methods.values();
    }

    private void findCallBacks() {
        Set<String> ofApi = new HashSet<>();
        Set<String> ofJdk = new HashSet<>();
        for (String type : ownSubtypes.keySet()) {
            ClassShape shape = world.isOwn(type) ? null : world.shape(type);
            if (shape != null) {
                (Outside.isApi(type) ? ofApi : ofJdk).addAll(shape.methods().keySet());
            }
        }
        methods.forEach((key, node) -> {
            if (!key.name().equals(ConstantDescs.INIT_NAME)
                    && (ofApi.contains(key.signature()) || ofJdk.contains(key.signature()))) {
                isCalledBack(node, ofJdk.contains(key.signature()));
            }
            if (key.name().equals("values") && world.isSubtype(key.owner(), "java/lang/Enum")) {
                isCalledBack(node, true); // by EnumMap and valueOf
            }
        });
        lambdas.referredTo().forEach(reference -> isCalledBack(reference, true));
        lambdas.bodiesByInterface().forEach((type, bodies) -> {
            Set<String> strangers = new HashSet<>(world.withSupertypes(type));
            strangers.removeIf(name -> world.isOwn(name) || name.equals(ClassWorld.OBJECT));
            if (!strangers.isEmpty()) {
                boolean byJdk = !strangers.stream().allMatch(Outside::isApi);
                bodies.forEach(body -> isCalledBack(body, byJdk));
            }
        });
    }

    private void isCalledBack(MethodKey reference, boolean byJdk) {
        Reach reach = new Reach();
        collect(reference, reach);
        reach.methods.forEach(node -> isCalledBack(node, byJdk));
    }

    private void isCalledBack(Node node, boolean byJdk) {
        callBack.calls.add(node);
        node.isCalledByJdk |= byJdk;
    }

    private void readCalls(ClassModel model) {
        for (MethodModel method : model.methods()) {
            Node node = methods.get(MethodKey.of(model.thisClass().asInternalName(), method));
            if (node != null) {
                method.code().ifPresent(code -> readCalls(node, code));
                node.frameWords = method.findAttribute(Attributes.code())
                        .map(code -> code.maxLocals() + code.maxStack())
                        .orElse(0);
            }
        }
    }

    private void readCalls(Node node, CodeModel code) {
        code.forEach(element -> {
            switch (element) {
                case ExceptionCatch _ -> node.hasHandlers = true;
                case InvokeInstruction call -> {
                    node.instructions++;
                    readCall(node, call);
                }
                case InvokeDynamicInstruction call -> {
                    node.instructions++;
                    if (mayCallBack(call)) {
                        node.calls.add(callBack);
                    }
                }
                case Instruction _ -> node.instructions++;
                default -> {}
            }
        });
    }

    /** A concatenation or a record's method, which calls methods of the objects it is given; making a lambda or a switch does not. */
    private static boolean mayCallBack(InvokeDynamicInstruction call) {
        String linker = Lambdas.linker(call);
        return !linker.equals(Lambdas.METAFACTORY)
                && !linker.equals("java/lang/runtime/SwitchBootstraps")
                && call.typeSymbol().parameterList().stream()
                        .anyMatch(parameter -> !parameter.isPrimitive() && !parameter.equals(ConstantDescs.CD_String));
    }

    private void readCall(Node node, InvokeInstruction call) {
        MethodKey reference = new MethodKey(
                call.owner().asInternalName(),
                call.name().stringValue(),
                call.type().stringValue());
        boolean isVirtual = call.opcode() == Opcode.INVOKEVIRTUAL || call.opcode() == Opcode.INVOKEINTERFACE;
        if (isVirtual && world.isOwn(reference.owner())) {
            node.calls.add(dispatch(reference));
            return;
        }
        String declarer = world.declarer(reference.owner(), reference.name(), reference.type());
        Node target =
                declarer == null ? null : methods.get(new MethodKey(declarer, reference.name(), reference.type()));
        if (target != null) {
            node.calls.add(target);
        } else if (mayCallBack(declarer, reference)) {
            node.calls.add(callBack);
        }
    }

    private boolean mayCallBack(@Nullable String declarer, MethodKey reference) {
        return declarer == null || outside.mayCallBack(declarer, reference.owner(), reference.name(), reference.type());
    }

    /** All that a virtual call on a type of the jar can reach. */
    private Node dispatch(MethodKey reference) {
        return dispatches.computeIfAbsent(reference, _ -> {
            Node all = new Node(null);
            Reach reach = new Reach();
            collect(reference, reach);
            all.calls.addAll(reach.methods);
            if (reach.leaves) {
                all.calls.add(callBack);
            }
            return all;
        });
    }

    /** What a reference can mean. */
    private static final class Reach {
        private final Set<MethodKey> visited = new HashSet<>();
        private final Set<Node> methods = new LinkedHashSet<>();
        private boolean leaves;
    }

    private void collect(MethodKey reference, Reach reach) {
        if (!reach.visited.add(reference)) {
            return;
        }
        String declarer = world.declarer(reference.owner(), reference.name(), reference.type());
        if (declarer == null || !world.isOwn(declarer)) {
            reach.leaves |= mayCallBack(declarer, reference);
        }
        for (Node method : bySignature.getOrDefault(reference.signature(), List.of())) {
            if (method.method() != null && mayBeReceiver(method.method().owner(), reference.owner())) {
                reach.methods.add(method);
            }
        }
        if (world.isOwn(reference.owner())) {
            lambdas.bodiesByInterface().forEach((type, bodies) -> {
                if (world.isSubtype(type, reference.owner())) {
                    bodies.forEach(body -> collect(body, reach));
                }
            });
        }
    }

    /** Whether an object of the type called can have the method of the declaring class. */
    private boolean mayBeReceiver(String declarer, String called) {
        return world.isSubtype(declarer, called)
                || ownSubtypes.getOrDefault(called, List.of()).stream()
                        .anyMatch(subtype -> world.isSubtype(subtype, declarer));
    }
}
