package com.example.stuck;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Ways not to come back. None calls anything that counts. */
enum StuckCode implements Supplier<Object> {
    EMPTY_LOOP {
        @Override
        public Object get() {
            while (true) {
                // Nothing at all.
            }
        }
    },
    POWERS {
        @Override
        public Object get() {
            BigInteger touched = BigInteger.ZERO;
            while (touched.signum() >= 0) {
                touched = BigInteger.valueOf(3).pow(3_000_000);
            }
            return touched;
        }
    },
    PRIMES {
        @Override
        public Object get() {
            return BigInteger.TWO.pow(40_000).nextProbablePrime();
        }
    },
    SQUARE_ROOT {
        @Override
        public Object get() {
            return BigDecimal.TWO.sqrt(new MathContext(2_000_000));
        }
    },
    NUMBER_FROM_TEXT {
        @Override
        public Object get() {
            String digits = "7".repeat(5_000_000);
            BigInteger read = BigInteger.ZERO;
            while (read.signum() >= 0) {
                read = new BigInteger(digits);
            }
            return read;
        }
    },
    BACKTRACKING {
        @Override
        public Object get() {
            return Pattern.compile("(a+)+\\1?b").matcher("a".repeat(60)).matches();
        }
    },
    SUM {
        @Override
        public Object get() {
            return LongStream.range(0, Long.MAX_VALUE).map(value -> value ^ 1).sum();
        }
    },
    FILLING {
        @Override
        public Object get() {
            long[] numbers = new long[1 << 20];
            while (true) {
                Arrays.fill(numbers, 1);
            }
        }
    },
    NESTED_HASH {
        @Override
        public Object get() {
            List<Object> outer = List.of();
            for (int depth = 0; depth < 60; depth++) {
                List<Object> next = new ArrayList<>();
                next.add(outer);
                next.add(outer);
                outer = next;
            }
            return outer.hashCode();
        }
    },
    SLEEPING {
        @Override
        public Object get() {
            try {
                while (true) {
                    Thread.sleep(3_600_000);
                }
            } catch (InterruptedException nobody) {
                throw new IllegalStateException(nobody);
            }
        }
    }
}
