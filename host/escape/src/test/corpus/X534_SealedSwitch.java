package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Sealed types and a switch over their patterns. */
@SuppressWarnings("all")
public final class X534_SealedSwitch {
    sealed interface Shape permits Circle, Box {}

    record Circle(double radius) implements Shape {}

    record Box(double width, double height) implements Shape {}

    static double area(Shape shape) {
        return switch (shape) {
            case Circle(double radius) when radius > 10 -> -1;
            case Circle(double radius) -> Math.PI * radius * radius;
            case Box(double width, double height) -> width * height;
        };
    }

    public static Object run() throws Throwable {
        return area(new Circle(2)) + area(new Box(3, 4)) + area(new Circle(11));
    }
}
