/** SHA-256 as FIPS 180-4 defines it. */
export function sha256(message: Uint8Array): Uint8Array {
  const hash = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
  const padded = pad(message);
  for (let start = 0; start < padded.byteLength; start += 64) {
    compress(hash, new DataView(padded.buffer, start, 64));
  }
  const digest = new DataView(new ArrayBuffer(32));
  hash.forEach((word, i) => digest.setUint32(4 * i, word));
  return new Uint8Array(digest.buffer);
}

const PRIMES = firstPrimes(64);
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));

function compress(hash: Uint32Array, block: DataView): void {
  const w = new Uint32Array(64);
  for (let t = 0; t < 64; t++) {
    w[t] = t < 16 ? block.getUint32(4 * t) : expand(w, t);
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as Eight;
  for (let t = 0; t < 64; t++) {
    const high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const one = (h + high + ((e & f) ^ (~e & g)) + at(ROUNDS, t) + at(w, t)) >>> 0;
    const low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const two = (low + ((a & b) ^ (a & c) ^ (b & c))) >>> 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) >>> 0, c, b, a, (one + two) >>> 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (hash[i] = at(hash, i) + word));
}

type Eight = [number, number, number, number, number, number, number, number];

function expand(w: Uint32Array, t: number): number {
  const near = at(w, t - 2);
  const far = at(w, t - 15);
  const one = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10);
  const zero = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3);
  return one + at(w, t - 7) + zero + at(w, t - 16);
}

function pad(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array((Math.floor((message.length + 8) / 64) + 1) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, 8n * BigInt(message.length));
  return padded;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function at(words: Uint32Array, i: number): number {
  return words[i] ?? 0;
}

/** The first 32 bits of what stands behind the point. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0)) {
      primes.push(n);
    }
  }
  return primes;
}
