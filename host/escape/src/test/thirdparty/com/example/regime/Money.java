package com.example.regime;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** An amount of the quote currency, exact. */
record Money(BigDecimal amount) implements Comparable<Money> {
    private static final MathContext CONTEXT = MathContext.DECIMAL64;

    static Money of(double amount) {
        return new Money(BigDecimal.valueOf(amount));
    }

    Money times(double factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor), CONTEXT));
    }

    Money dividedBy(double divisor) {
        return new Money(amount.divide(BigDecimal.valueOf(divisor), CONTEXT));
    }

    /** In whole cents, half even. */
    double rounded() {
        return amount.setScale(2, RoundingMode.HALF_EVEN).doubleValue();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }
}
