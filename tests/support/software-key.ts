import {
  createHash,
  generateKeyPairSync,
  randomBytes,
  sign,
} from "node:crypto";
import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";

const encode = (bytes: Uint8Array | string) =>
  Buffer.from(bytes).toString("base64url");
const hashOf = (bytes: Uint8Array | string) =>
  createHash("sha256").update(bytes).digest();

/** A passkey as an authenticator holds it, for one origin; each signature counts on. */
export function makeSoftwareKey(origin: string) {
  const { privateKey, publicKey } = generateKeyPairSync("ec", {
    namedCurve: "P-256",
  });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(32);
  const state = { counter: 1 };
  const rpHash = hashOf(new URL(origin).hostname);

  function dataOf(flags: number) {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(state.counter);
    return Buffer.concat([rpHash, Buffer.from([flags]), count]);
  }

  function clientData(type: string, challenge: string) {
    return JSON.stringify({ type, challenge, origin, crossOrigin: false });
  }

  /** Made upon a challenge, with nothing said of the device. */
  function make(challenge: string): RegistrationResponseJSON {
    const cose = Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      Buffer.from(x, "base64url"),
      Buffer.from("225820", "hex"),
      Buffer.from(y, "base64url"),
    ]);
    const size = Buffer.alloc(2);
    size.writeUInt16BE(id.length);
    const auth = Buffer.concat([
      dataOf(0x45),
      Buffer.alloc(16),
      size,
      id,
      cose,
    ]);
    const attestation = Buffer.concat([
      Buffer.from("a363666d74646e6f6e656761747453746d74a0", "hex"),
      Buffer.from("686175746844617461", "hex"),
      Buffer.from([0x58, auth.length]),
      auth,
    ]);
    return {
      ...{ id: encode(id), rawId: encode(id), type: "public-key" },
      clientExtensionResults: {},
      response: {
        clientDataJSON: encode(clientData("webauthn.create", challenge)),
        attestationObject: encode(attestation),
      },
    };
  }

  /** Signs a challenge. */
  function answer(challenge: string): AuthenticationResponseJSON {
    state.counter += 1;
    const auth = dataOf(0x05);
    const client = clientData("webauthn.get", challenge);
    const signed = Buffer.concat([auth, hashOf(client)]);
    return {
      ...{ id: encode(id), rawId: encode(id), type: "public-key" },
      clientExtensionResults: {},
      response: {
        clientDataJSON: encode(client),
        authenticatorData: encode(auth),
        signature: encode(sign("sha256", signed, privateKey)),
      },
    };
  }

  return { id: encode(id), make, answer, state };
}
