import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;

/** Writes the keys of an issuer into a file, and prints a token for a service of the tenant. */
final class Token {

    private static final String CLAIMS = """
            {"iss": "https://issuer.example", "aud": "followthrough", "iat": %d, "exp": %d, "jti": "bench", "tenant": "acme",
             "role": "service", "sub": "bench", "scope": "candidates:read candidates:write follow-ups:write"}""";

    private Token() {}

    public static void main(String... args) throws Exception {
        var now = Instant.now().getEpochSecond();
        System.out.println(signed(Path.of(args[0]), CLAIMS.formatted(now, now + 4 * 3600)));
    }

    /** RS256 with 2,048 bits, which most issuers use where nobody asks for more. */
    private static String signed(Path keys, String claims) throws Exception {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("bench");
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        Files.writeString(keys, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
        var token = new JsonWebSignature();
        token.setPayload(claims);
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(key.getAlgorithm());
        token.setHeader("typ", "JWT");
        return token.getCompactSerialization();
    }
}
