import { InputFailure } from "./input-failure.js";

/** All bytes of a stream, which is closed as soon as there are too many. */
export async function collect(stream: AsyncIterable<Uint8Array>, maximumBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maximumBytes) {
      throw new InputFailure(`it has more than ${maximumBytes} bytes, which is the limit.`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
