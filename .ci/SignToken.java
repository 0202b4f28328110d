import java.nio.file.Files;
import java.nio.file.Path;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;

/**
 * An issuer for a minute: makes an ES256 key, writes its public half into the key set named first, and prints one token for each
 * further argument, which is the token's claims in JSON, taken as they are.
 */
class SignToken {

    public static void main(String... args) throws Exception {
        var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId("drill");
        key.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        Files.writeString(Path.of(args[0]), new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
        for (var i = 1; i < args.length; i++) {
            var token = new JsonWebSignature();
            token.setPayload(args[i]);
            token.setKey(key.getPrivateKey());
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setAlgorithmHeaderValue(key.getAlgorithm());
            token.setHeader("typ", "JWT");
            System.out.println(token.getCompactSerialization());
        }
    }
}
