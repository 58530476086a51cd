package io.stratagem.sandbox.verify;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which names an author may give. A name reaches logs and terminals, so it must be what it looks like: no control or invisible
 * characters, one spelling per name, one script per name.
 */
final class NameRules {
    private static final int LONGEST = 255;

    private NameRules() {}

    /** Why this cannot be the name of a class, method or field; empty when it can. */
    static String wrong(String name) {
        if (name.length() > LONGEST) {
            return "a name of more than " + LONGEST + " letters";
        }
        if (name.chars().allMatch(letter -> letter > ' ' && letter < 0x7F)) {
            return "";
        }
        if (!name.codePoints().allMatch(NameRules::isVisible)) {
            return "a name with characters that cannot be seen";
        }
        if (!Normalizer.isNormalized(name, Normalizer.Form.NFC)) {
            return "a name whose letters are composed of several characters";
        }
        for (String part : name.split("[/$_.-]")) {
            if (scripts(part).size() > 1) {
                return "a name that mixes letters of several scripts";
            }
        }
        return "";
    }

    private static boolean isVisible(int letter) {
        return (letter > ' ' && letter < 0x7F)
                || (Character.isJavaIdentifierPart(letter) && !Character.isIdentifierIgnorable(letter));
    }

    private static Set<UnicodeScript> scripts(String part) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        part.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts;
    }
}
