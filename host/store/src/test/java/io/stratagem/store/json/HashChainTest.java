package io.stratagem.store.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HashChainTest {
    private final CanonicalJson json = new CanonicalJson();

    @Test
    void eachHeadHashesThePreviousHeadAndTheRecord() throws Exception {
        HashChain chain = new HashChain();
        byte[] expected = new byte[32];
        for (String record : new String[] {"a", "b", "c"}) {
            chain.append(json.reset().text(record));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(expected);
            expected = digest.digest(("\"" + record + "\"").getBytes(StandardCharsets.UTF_8));
            assertThat(chain.head()).isEqualTo(HexFormat.of().formatHex(expected));
        }
    }

    @Test
    void aChainWithoutRecordsIsAllZeros() {
        assertThat(new HashChain().head()).isEqualTo("0".repeat(64));
    }

    @Test
    void aChainGoesOnFromItsHead() {
        HashChain whole = new HashChain();
        whole.append(json.reset().number(1));
        HashChain rest = HashChain.from(whole.head());
        whole.append(json.reset().number(2));
        rest.append(json);
        assertThat(rest.head()).isEqualTo(whole.head());
    }

    @Test
    void orderMatters() {
        HashChain first = new HashChain();
        HashChain second = new HashChain();
        first.append(json.reset().number(1));
        first.append(json.reset().number(2));
        second.append(json);
        second.append(json.reset().number(1));
        assertThat(first.head()).isNotEqualTo(second.head());
    }

    @Test
    void aHeadOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> HashChain.from("00"));
    }
}
