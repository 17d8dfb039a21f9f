// A REST gateway made of the Node SDK's own verification, encryption and signing; it answers with what it received.
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { AlipaySdk } from "alipay-sdk";
import { aesDecryptText, aesEncryptText, signatureV3, verifySignatureV3 } from "./node_modules/alipay-sdk/dist/esm/util.js";

const SCHEME = "ALIPAY-SHA256withRSA ";

// The SDK of an app whose Alipay is our app: its keys are in the form that the SDK's own functions take.
function keys(setup) {
  const settings = { appId: setup.app_id, privateKey: setup.alipay_private_key, keyType: "PKCS8", alipayPublicKey: setup.app_public_key };
  return new AlipaySdk(settings).config;
}

function verified(config, request, body) {
  const [given, sign] = request.headers.authorization.slice(SCHEME.length).split(",sign=");
  const token = request.headers["alipay-app-auth-token"];
  const text = `${given}\n${request.method}\n${request.url}\n${body}\n${token ? `${token}\n` : ""}`;
  return verifySignatureV3(text, sign, config.alipayPublicKey);
}

function answer(setup, config, request, body) {
  const key = request.headers["alipay-encrypt-type"] ? setup.encrypt_key : undefined;
  if (!verified(config, request, body)) {
    return [401, "application/json", JSON.stringify({ code: "invalid-signature", message: "no", links: [] })];
  }
  const reply = JSON.stringify({ target: request.url, echo: key && body ? aesDecryptText(body, key) : body });
  return key ? [200, "text/plain", aesEncryptText(reply, key)] : [200, "application/json", reply];
}

export function serveRest(setup) {
  const config = keys(setup);
  // A query may be as long as a random value makes it.
  const server = createServer({ maxHeaderSize: 1 << 20 }, async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    try {
      const [status, type, text] = answer(setup, config, request, Buffer.concat(pieces).toString());
      const [timestamp, nonce] = [`${Date.now()}`, randomUUID()];
      response.writeHead(status, {
        "content-type": type,
        "alipay-timestamp": timestamp,
        "alipay-nonce": nonce,
        "alipay-signature": signatureV3(`${timestamp}\n${nonce}\n${text}\n`, config.privateKey),
      });
      response.end(text);
    } catch (error) {
      response.writeHead(500);
      response.end(`${error}`);
    }
  });
  server.unref();
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => done(`http://127.0.0.1:${server.address().port}/gateway.do`));
  });
}
