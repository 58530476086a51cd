package io.stratagem.sandbox.purity;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.sandbox.purity.Facts.Place;
import io.stratagem.sandbox.verify.BundleClasses;
import io.stratagem.sandbox.verify.CodeFinding;
import io.stratagem.sandbox.verify.CodeFindings;
import io.stratagem.sandbox.verify.Hierarchy;
import io.stratagem.sandbox.verify.TypeShape;
import io.stratagem.sandbox.verify.TypeShape.Home;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Signature;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Refuses code that can remember: everything that outlives an event must be immutable to its depth. What outlives one is held by a static
 * field, a plugin or an evaluator, directly or through what these hold; everything else may change as it likes.
 */
public final class PurityRules {
    private static final String SLOT = "make it final and immutable, or declare a slot for what changes";
    private static final Set<String> ROOTS = Set.of(
            "io/stratagem/api/SignalPlugin",
            "io/stratagem/api/SignalPlugin$Evaluator",
            "io/stratagem/api/FramePlugin",
            "io/stratagem/api/FramePlugin$Evaluator",
            "io/stratagem/api/OverlayPlugin",
            "io/stratagem/api/OverlayPlugin$Evaluator");
    private static final Set<String> STATELESS_ANCESTORS =
            Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");

    private final BundleClasses classes;
    private final SortedSet<String> reached;
    private final CodeFindings findings;
    private final JdkValues values;
    private final Hierarchy hierarchy;
    private final Lasting lasting;
    private final Map<FieldKey, FieldFacts> fields = new HashMap<>();
    private final Set<String> lastingArrays = new TreeSet<>();
    private Facts facts = new Facts();

    public PurityRules(BundleClasses classes, SortedSet<String> reached, CodeFindings findings) {
        this.classes = classes;
        this.reached = reached;
        this.findings = findings;
        this.values = new JdkValues(classes);
        this.hierarchy = new Hierarchy(classes);
        this.lasting = new Lasting(values, hierarchy, classes, reached);
    }

    /**
     * Judges the needed classes, which have passed verification.
     *
     * @param entryClasses internal names
     */
    public void check(Collection<String> entryClasses) {
        FlowFacts flow = new FlowFacts(classes, values);
        classes.forEach(reached, findings, model -> {
            flow.add(model);
            String owner = model.thisClass().asInternalName();
            model.fields().forEach(field -> {
                FieldFacts declared = FieldFacts.of(owner, field);
                fields.put(declared.key(), declared);
            });
        });
        facts = flow.facts();
        refuseLateFinals();
        refuseDisguises();
        ROOTS.forEach(type -> lasting.add(type, "the host"));
        entryClasses.forEach(type -> lasting.add(type, "the host"));
        fields.values().stream()
                .filter(FieldFacts::isStatic)
                .sorted(Comparator.comparing((FieldFacts field) -> field.key().shown())
                        .thenComparing(field -> field.key().type()))
                .forEach(field -> hold(field, "a static field"));
        settle();
        refuseUsedArrays();
    }

    /** Follows what lasts until nothing new does. */
    private void settle() {
        Set<Facts.Site> judged = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (String name = lasting.nextClass(); name != null; name = lasting.nextClass()) {
                more = true;
                String owner = name;
                classes.forEach(List.of(owner), findings, this::holdFields);
            }
            for (String type = lasting.nextFunction(); type != null; type = lasting.nextFunction()) {
                more = true;
                holdFunctions(type, judged);
            }
        }
    }

    private void holdFields(ClassModel model) {
        String owner = model.thisClass().asInternalName();
        String holder = lasting.holderOfClass(owner);
        for (TypeShape ancestor : hierarchy.superclasses(owner)) {
            if (ancestor.home() == Home.BUNDLE) {
                lasting.add(ancestor.name(), holder);
            } else if (!STATELESS_ANCESTORS.contains(ancestor.name())) {
                add(
                        new Place(owner, "", 0),
                        ancestor.name().replace('/', '.'),
                        "extends a class with state of its own, and " + heldBy(holder),
                        SLOT);
                break;
            }
        }
        model.fields().stream()
                .map(field -> FieldFacts.of(owner, field))
                .filter(field -> !field.isStatic())
                .forEach(field -> hold(field, heldBy(holder)));
    }

    private static String heldBy(String holder) {
        return "outlives the event, held by " + holder;
    }

    private void hold(FieldFacts field, String why) {
        FieldKey key = field.key();
        if (!field.isFinal()) {
            add(placeOf(key), key.shown(), "a field that is not final: " + why, SLOT);
            return;
        }
        if (key.isArray()) {
            holdArray(field, why);
            return;
        }
        String name = JdkValues.className(key.type());
        if (JdkValues.isCollection(name)) {
            holdCollection(field, why);
        } else if (JdkValues.isFunction(name) && storesAre(key, Value.Kind.FROZEN)) {
            holdWhatIsIn(key);
        } else {
            refuseUnless(lasting.hold(field.signature(), key.shown()), key, why);
        }
    }

    private void holdArray(FieldFacts field, String why) {
        lastingArrays.add(field.key().shown());
        Signature component = field.signature();
        while (component instanceof Signature.ArrayTypeSig array) {
            component = array.componentSignature();
        }
        refuseUnless(lasting.hold(component, field.key().shown()), field.key(), why);
    }

    private void holdCollection(FieldFacts field, String why) {
        FieldKey key = field.key();
        if (storesAre(key, Value.Kind.FROZEN)) {
            holdWhatIsIn(key);
            return;
        }
        if (!storesAre(key, Value.Kind.FIXED)) {
            add(
                    placeOf(key),
                    key.shown(),
                    "a collection that may still be changed: " + why,
                    "store the result of List.of, List.copyOf, Set.copyOf or Map.copyOf in it, or declare a window");
            return;
        }
        boolean says = field.signature() instanceof Signature.ClassTypeSig type
                && !type.typeArgs().isEmpty();
        String wrong = field.signature() instanceof Signature.ClassTypeSig type && says
                ? lasting.element(type, key.shown())
                : "anything";
        if (!wrong.isEmpty()) {
            add(
                    placeOf(key),
                    key.shown(),
                    "a collection of " + wrong + ": " + why,
                    "hold values, or records of values");
        }
    }

    private boolean storesAre(FieldKey key, Value.Kind least) {
        return facts.storesTo(key).stream()
                .allMatch(store -> switch (store.value().kind()) {
                    case FROZEN, NULL -> true;
                    case FIXED -> least == Value.Kind.FIXED;
                    case ANY, THIS, HELD_ARRAY -> false;
                });
    }

    private void holdWhatIsIn(FieldKey key) {
        facts.storesTo(key).forEach(store -> store.value().holds().forEach(name -> lasting.add(name, key.shown())));
    }

    private void refuseUnless(String wrong, FieldKey key, String why) {
        if (!wrong.isEmpty()) {
            add(placeOf(key), key.shown(), "a field of " + wrong + ": " + why, SLOT);
        }
    }

    private void holdFunctions(String type, Set<Facts.Site> judged) {
        String holder = lasting.holderOfFunction(type);
        for (Facts.Site site : facts.sites) {
            if (lasting.isFunction(site.type(), type) && judged.add(site)) {
                holdGiven(
                        site.place(),
                        site.capturedTypes(),
                        site.captured(),
                        "a lambda that " + heldBy(holder) + " captures ");
            }
        }
        if (JdkValues.isFunction(type)) {
            for (Facts.Maker maker : facts.makers) {
                if (maker.type().equals(type)) {
                    holdGiven(
                            maker.place(),
                            maker.given(),
                            maker.values(),
                            "a function that " + heldBy(holder) + " is made of ");
                }
            }
        }
    }

    private void holdGiven(Place place, List<String> types, List<Value> given, String what) {
        String holder = place.owner().replace('/', '.') + "." + place.method();
        for (int i = 0; i < types.size(); i++) {
            Value value = given.get(i);
            if (value.kind() == Value.Kind.FROZEN) {
                value.holds().forEach(name -> lasting.add(name, holder));
                continue;
            }
            String wrong = lasting.hold(Signature.of(java.lang.constant.ClassDesc.ofDescriptor(types.get(i))), holder);
            if (!wrong.isEmpty()) {
                add(place, "", what + wrong, "capture values, or declare a slot for what changes");
            }
        }
    }

    /** The JVM would let old class files write a final field late, and a constructor write that of another object. */
    private void refuseLateFinals() {
        for (FieldKey key : facts.stored()) {
            FieldFacts field = fields.get(key);
            if (field == null || !field.isFinal()) {
                continue;
            }
            facts.storesTo(key).stream()
                    .filter(store -> !store.initial())
                    .forEach(store -> add(
                            store.place(),
                            key.shown(),
                            "a final field that is written outside of the construction of its object",
                            "compile the source with javac"));
        }
    }

    /** Types are what this judges by, so an object must not pass for an interface that it may not have. */
    private void refuseDisguises() {
        for (Facts.Disguise disguise : facts.disguises) {
            add(
                    disguise.place(),
                    disguise.type().replace('/', '.'),
                    "an object passes for an interface that it may not have",
                    "compile the source with javac, which casts it");
        }
    }

    private void refuseUsedArrays() {
        for (Facts.ArrayUse use : facts.arrayUses) {
            for (String field : use.fields()) {
                if (lastingArrays.contains(field)) {
                    add(
                            use.place(),
                            field,
                            "an array that outlives the event is " + use.how(),
                            "read single elements of it only, pass a copy, or declare a window for what changes");
                }
            }
        }
    }

    /** Where a field is written outside of construction, or written at all, or its class. */
    private Place placeOf(FieldKey key) {
        return facts.storesTo(key).stream()
                .min(Comparator.comparing(Facts.Store::initial))
                .map(Facts.Store::place)
                .orElse(new Place(key.owner(), "", 0));
    }

    private void add(Place place, String member, String why, String instead) {
        findings.add(new CodeFinding(
                ErrorCode.E_BUNDLE_STATE,
                place.owner().replace('/', '.'),
                place.method(),
                place.line(),
                member,
                why,
                instead));
    }
}
