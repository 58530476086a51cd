package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Texts built, split by hand and compared. */
@SuppressWarnings("all")
public final class X542_TextBuilding {
    public static Object run() throws Throwable {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append(i).append(i % 2 == 0 ? "," : ";");
        }
        String whole = text.toString();
        int commas = 0;
        for (int at = whole.indexOf(','); at >= 0; at = whole.indexOf(',', at + 1)) {
            commas++;
        }
        return commas + whole.substring(0, 5).strip() + String.join("-", List.of("a", "b")) + whole.contains("7;");
    }
}
