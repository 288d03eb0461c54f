import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { document } from './documents.ts';
import { text, value } from './hostile-values.ts';

const bytes = fc.uint8Array({ maxLength: 300 }).map((it) => Buffer.from(it));

/** Mutations would change the ledger, which is what these frames must not. */
const reading: fc.Arbitrary<string> = document.map((query) =>
  query.replaceAll('mutation', 'query'),
);

const message: fc.Arbitrary<unknown> = fc.oneof(
  value,
  fc.record({ type: fc.oneof(text, fc.constantFrom('ping', 'pong', 'complete')), id: text }),
  fc.record({ type: fc.constant('connection_init'), payload: value }),
  fc.record({ type: fc.constant('subscribe'), id: text, payload: value }),
  fc.record({
    type: fc.constant('subscribe'),
    id: text,
    payload: fc.record({ query: reading, variables: value }, { requiredKeys: ['query'] }),
  }),
);

/** Frames of one connection, which says first who it is, or does not. */
export function frames(apiKey: string): fc.Arbitrary<readonly Buffer[]> {
  const introduction = frame(
    0x1,
    Buffer.from(JSON.stringify({ type: 'connection_init', payload: { authorization: apiKey } })),
  );
  const any = fc.oneof(
    { weight: 6, arbitrary: message.map((it) => frame(0x1, Buffer.from(JSON.stringify(it)))) },
    { weight: 1, arbitrary: bytes },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.integer({ min: 0, max: 15 }), bytes)
        .map(([code, it]) => frame(code, it)),
    },
  );
  return fc
    .tuple(fc.boolean(), fc.array(any, { maxLength: 8 }))
    .map(([introduced, others]) => (introduced ? [introduction, ...others] : others));
}

/** A last frame of a message as clients send it, under a mask of zeros. */
function frame(opcode: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(14);
  head.writeUInt8(0x80 | opcode, 0);
  head.writeUInt8(0x80 | 127, 1);
  head.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([head, payload]);
}
