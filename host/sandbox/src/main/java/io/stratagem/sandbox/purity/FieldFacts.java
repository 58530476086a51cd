package io.stratagem.sandbox.purity;

import java.lang.classfile.Attributes;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Signature;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A field as it is declared.
 *
 * @param signature its type with arguments; without them when the class file has none, or one that does not fit its descriptor
 */
record FieldFacts(FieldKey key, int flags, Signature signature) {
    static FieldFacts of(String owner, FieldModel field) {
        String type = field.fieldType().stringValue();
        Signature declared = Signature.of(field.fieldTypeSymbol());
        Signature generic = field.findAttribute(Attributes.signature())
                .map(attribute -> attribute.asTypeSignature())
                .orElse(declared);
        boolean fits = erased(generic) != null && type.equals(erased(generic));
        return new FieldFacts(
                new FieldKey(owner, field.fieldName().stringValue(), type),
                field.flags().flagsMask(),
                fits ? generic : declared);
    }

    private static @Nullable String erased(Signature signature) {
        return switch (signature) {
            case Signature.ClassTypeSig type -> type.classDesc().descriptorString();
            case Signature.ArrayTypeSig array -> {
                String component = erased(array.componentSignature());
                yield component == null ? null : "[" + component;
            }
            case Signature.BaseTypeSig base -> String.valueOf(base.baseType());
            case Signature.TypeVarSig _ -> null;
        };
    }

    boolean isFinal() {
        return Modifier.isFinal(flags);
    }

    boolean isStatic() {
        return Modifier.isStatic(flags);
    }
}
