package io.stratagem.sandbox.purity;

import io.stratagem.sandbox.purity.Facts.Place;
import io.stratagem.sandbox.verify.BundleClasses;
import io.stratagem.sandbox.verify.Descriptors;
import io.stratagem.sandbox.verify.Hierarchy;
import io.stratagem.sandbox.verify.TypeShape;
import io.stratagem.sandbox.verify.TypeShape.Home;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects facts from the flow of every method. What a method of the bundle returns is followed when its choice is certain. */
final class FlowFacts {
    private static final int DEEPEST = 16;
    private static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";

    private final BundleClasses classes;
    private final Hierarchy hierarchy;
    private final JdkValues values;
    private final Facts facts = new Facts();
    private final Map<String, Value> returned = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    FlowFacts(BundleClasses classes, JdkValues values) {
        this.classes = classes;
        this.hierarchy = new Hierarchy(classes);
        this.values = values;
    }

    Facts facts() {
        return facts;
    }

    /** Adds what one class does. */
    void add(ClassModel model) {
        String owner = model.thisClass().asInternalName();
        for (MethodModel method : model.methods()) {
            follow(owner, method, true);
        }
    }

    private @Nullable Value follow(String owner, MethodModel method, boolean collecting) {
        if (method.code().isEmpty()) {
            return null;
        }
        Observer observer = new Observer(owner, method, collecting);
        new MethodFlow(owner, method, method.code().get(), observer).run();
        return observer.result;
    }

    /** What a method that no subclass can replace returns on every way. */
    private @Nullable Value summary(TypeShape declarer, String name, String type) {
        String key = declarer.name() + "." + name + type;
        Value known = returned.get(key);
        ClassModel model = classes.model(declarer.name());
        if (known != null || model == null || open.size() >= DEEPEST || !open.add(key)) {
            return known;
        }
        try {
            for (MethodModel method : model.methods()) {
                if (method.methodName().equalsString(name)
                        && method.methodType().equalsString(type)) {
                    Value found = follow(declarer.name(), method, false);
                    if (found != null) {
                        returned.put(key, found);
                    }
                    return found;
                }
            }
            return null;
        } finally {
            open.remove(key);
        }
    }

    /** What is in a collection or captured by a lambda: the bundle's own classes in it, or null when it may hold what changes. */
    private @Nullable Set<String> held(List<String> types, List<Value> given) {
        Set<String> held = new TreeSet<>();
        for (int i = 0; i < given.size(); i++) {
            Value value = given.get(i);
            String type = value.type().isEmpty() ? types.get(i) : value.type();
            if (value.kind() == Value.Kind.FROZEN) {
                held.addAll(value.holds());
                continue;
            }
            if (value.kind() == Value.Kind.NULL) {
                continue;
            }
            for (String possible : type.split("\\|")) {
                String name = JdkValues.className(elements(possible));
                if (possible.length() == 1 || values.isValue(name)) {
                    continue;
                }
                if (!values.isOwn(name)) {
                    return null;
                }
                held.add(name);
            }
        }
        return held;
    }

    /** Collections take their elements in an array, which is theirs alone. */
    private static String elements(String type) {
        return type.startsWith("[L") ? type.substring(1) : type;
    }

    /** Follows one method. */
    private final class Observer implements FlowEvents {
        private final String owner;
        private final String method;
        private final boolean collecting;
        private @Nullable Value result;

        Observer(String owner, MethodModel method, boolean collecting) {
            this.owner = owner;
            this.method = method.methodName().stringValue();
            this.collecting = collecting;
        }

        @Override
        public Value read(FieldInstruction field, Value receiver) {
            String type = field.type().stringValue();
            FieldKey key = key(field);
            if (key == null || !type.startsWith("[") || isInitial(key, field, receiver)) {
                return Value.of(type);
            }
            return Value.heldArray(key.shown(), type);
        }

        @Override
        public Value called(InvokeInstruction call, List<Value> arguments) {
            String name = call.name().stringValue();
            String type = call.type().stringValue();
            String made = Descriptors.returned(type);
            List<TypeShape> declarers = hierarchy.methodDeclarers(call.owner().asInternalName(), name, type);
            if (declarers.size() != 1) {
                return Value.of(made);
            }
            TypeShape declarer = declarers.getFirst();
            if (declarer.home() == Home.BUNDLE) {
                Value known = isCertain(call, declarer, name, type) ? summary(declarer, name, type) : null;
                return known == null || known.isHeldArray() ? Value.of(made) : known.as(made);
            }
            if (declarer.home() == Home.PLATFORM && FixedCollections.makes(declarer.name(), name)) {
                Set<String> held = name.equals("copyOf") || !call.opcode().equals(Opcode.INVOKESTATIC)
                        ? null
                        : held(Descriptors.parameters(type), arguments);
                return held == null ? Value.of(Value.Kind.FIXED, made) : Value.frozen(made, held);
            }
            if (declarer.home() == Home.PLATFORM && JdkValues.isFunction(JdkValues.className(made))) {
                Set<String> held = held(given(call), arguments);
                return held == null ? Value.of(made) : Value.frozen(made, held);
            }
            return Value.of(made);
        }

        private boolean isCertain(InvokeInstruction call, TypeShape declarer, String name, String type) {
            Integer flags = declarer.method(name, type);
            return call.opcode() == Opcode.INVOKESTATIC
                    || declarer.isFinal()
                    || (flags != null && (Modifier.isPrivate(flags) || Modifier.isFinal(flags)));
        }

        @Override
        public Value site(InvokeDynamicInstruction site, List<Value> captured) {
            String type = site.type().stringValue();
            if (!isLambda(site)) {
                return Value.of(Descriptors.returned(type));
            }
            boolean holdsArray = Descriptors.parameters(type).stream().anyMatch(given -> given.startsWith("["));
            Set<String> held = holdsArray ? null : held(Descriptors.parameters(type), captured);
            return held == null ? Value.of(Descriptors.returned(type)) : Value.frozen(Descriptors.returned(type), held);
        }

        private static boolean isLambda(InvokeDynamicInstruction site) {
            return site.invokedynamic()
                    .bootstrap()
                    .bootstrapMethod()
                    .reference()
                    .owner()
                    .asInternalName()
                    .equals(LAMBDA);
        }

        @Override
        public void stored(FieldInstruction field, Value receiver, Value value, int line) {
            FieldKey key = key(field);
            if (collecting && key != null) {
                facts.add(new Facts.Store(key, value, isInitial(key, field, receiver), place(line)));
            }
        }

        @Override
        public void arrayUsed(Value array, String how, int line) {
            if (collecting) {
                facts.arrayUses.add(new Facts.ArrayUse(array.holds(), how, place(line)));
            }
        }

        @Override
        public void passed(Value value, String type, int line) {
            if (!collecting || !isInterface(type)) {
                return;
            }
            List<String> types = value.types();
            if (types.isEmpty() || !types.stream().allMatch(given -> fits(given, type))) {
                facts.disguises.add(new Facts.Disguise(JdkValues.className(type), place(line)));
            }
        }

        private boolean isInterface(String type) {
            TypeShape shape = classes.find(JdkValues.className(type));
            return shape != null && shape.isInterface();
        }

        private boolean fits(String given, String type) {
            String name = JdkValues.className(given);
            return !name.isEmpty() && hierarchy.isSubtype(name, JdkValues.className(type));
        }

        @Override
        public void returned(Value value) {
            result = result == null ? value : Value.either(result, value);
        }

        @Override
        public void calls(InvokeInstruction call, List<Value> arguments, int line) {
            String made = JdkValues.className(Descriptors.returned(call.type().stringValue()));
            String of = call.owner().asInternalName();
            if (collecting && JdkValues.isFunction(made) && !values.isOwn(of)) {
                String member = of.replace('/', '.') + "." + call.name().stringValue();
                facts.makers.add(new Facts.Maker(made, member, given(call), arguments, place(line)));
            }
        }

        @Override
        public void makes(InvokeDynamicInstruction site, List<Value> captured, int line) {
            if (collecting && isLambda(site)) {
                String type = site.type().stringValue();
                facts.sites.add(new Facts.Site(
                        JdkValues.className(Descriptors.returned(type)),
                        Descriptors.parameters(type),
                        captured,
                        place(line)));
            }
        }

        private List<String> given(InvokeInstruction call) {
            List<String> given = new ArrayList<>();
            if (call.opcode() != Opcode.INVOKESTATIC) {
                given.add("L" + call.owner().asInternalName() + ";");
            }
            given.addAll(Descriptors.parameters(call.type().stringValue()));
            return given;
        }

        private @Nullable FieldKey key(FieldInstruction field) {
            String name = field.name().stringValue();
            String type = field.type().stringValue();
            TypeShape declarer = hierarchy.fieldDeclarer(field.owner().asInternalName(), name, type);
            return declarer == null || declarer.home() != Home.BUNDLE
                    ? null
                    : new FieldKey(declarer.name(), name, type);
        }

        private boolean isInitial(FieldKey key, FieldInstruction field, Value receiver) {
            boolean isStatic = field.opcode() == Opcode.PUTSTATIC || field.opcode() == Opcode.GETSTATIC;
            boolean inPlace = isStatic
                    ? method.equals("<clinit>")
                    : method.equals("<init>") && receiver.kind() == Value.Kind.THIS;
            return inPlace && key.owner().equals(owner);
        }

        private Place place(int line) {
            return new Place(owner, method, line);
        }
    }
}
