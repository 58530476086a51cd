package io.stratagem.sandbox.purity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the code of all needed classes does that matters here. */
final class Facts {
    private final Map<FieldKey, List<Store>> stores = new HashMap<>();
    final List<ArrayUse> arrayUses = new ArrayList<>();
    final List<Disguise> disguises = new ArrayList<>();
    final List<Site> sites = new ArrayList<>();
    final List<Maker> makers = new ArrayList<>();

    void add(Store store) {
        stores.computeIfAbsent(store.field(), _ -> new ArrayList<>()).add(store);
    }

    /** Every write to a field, in the order of the code. */
    List<Store> storesTo(FieldKey field) {
        return stores.getOrDefault(field, List.of());
    }

    /** The fields that are written at all. */
    Set<FieldKey> stored() {
        return stores.keySet();
    }

    /** Where in the code: a class by internal name, a method, a line or 0. */
    record Place(String owner, String method, int line) {}

    /**
     * A write to a field.
     *
     * @param initial whether it is where a final field may be written: on the object under construction, or in the static initialiser
     */
    record Store(FieldKey field, Value value, boolean initial, Place place) {}

    /** A use of the array in one of these fields that is not just reading an element. */
    record ArrayUse(Set<String> fields, String how, Place place) {}

    /** An object passed for an interface that it may not have. */
    record Disguise(String type, Place place) {}

    /** A lambda or method reference. */
    record Site(String type, List<String> capturedTypes, List<Value> captured, Place place) {}

    /** A call of the JDK that makes a function of what it is given. */
    record Maker(String type, String member, List<String> given, List<Value> values, Place place) {}
}
