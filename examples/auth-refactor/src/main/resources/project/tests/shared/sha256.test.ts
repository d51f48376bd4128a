import { hex, utf8 } from '../../src/shared/encoding.js';
import { hmac } from '../../src/shared/hmac.js';
import { sha256 } from '../../src/shared/sha256.js';
import { assertEqual, test } from '../support/check.js';

test('the digest of nothing', () => {
  assertEqual(
    hex(sha256(utf8(''))),
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  );
});

test('the first test case of RFC 4231', () => {
  assertEqual(
    hex(hmac(new Uint8Array(20).fill(0x0b), utf8('Hi There'))),
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  );
});
