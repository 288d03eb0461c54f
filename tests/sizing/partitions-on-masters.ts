const SLOTS = 16_384;

/**
 * The slot of a hash tag, as the Redis Cluster specification has it: CRC-16/XMODEM, of which
 * `123456789` makes 0x31C3, modulo the slots. No package of it has types.
 */
export function slotOf(tag: string): number {
  let crc = 0;
  for (const byte of Buffer.from(tag)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021;
    }
    crc &= 0xffff;
  }
  return crc % SLOTS;
}

/**
 * How much of all operations each master has, where all slots are dealt out evenly, as `redis-cli
 * --cluster create` does, and none is moved by hand: where a partition lands its tag alone decides.
 */
export function sharesAsDealt(partitions: number, masters: number): readonly number[] {
  return shares(partitions, masters, (partition) =>
    Math.floor((slotOf(`oncegate:${partition}`) * masters) / SLOTS),
  );
}

/** The same where the slots of partitions, the only ones that hold anything, are put on masters in turn. */
export function sharesAsPlaced(partitions: number, masters: number): readonly number[] {
  return shares(partitions, masters, (partition) => partition % masters);
}

function shares(partitions: number, masters: number, masterOf: (partition: number) => number) {
  const counts = Array.from({ length: masters }, () => 0);
  for (let partition = 0; partition < partitions; partition += 1) {
    const master = masterOf(partition);
    counts[master] = (counts[master] ?? 0) + 1;
  }
  return counts.map((count) => count / partitions);
}
