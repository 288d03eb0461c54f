import { parentPort, workerData } from 'node:worker_threads';
import { type Beginning, OBEYED, type Order, TOUCHED } from './tcp-proxy-order.ts';
import { tcpWire } from './tcp-wire.ts';

if (parentPort === null) throw new Error('Begun as a thread by tcp-proxy.ts');
const test = parentPort;
const { target, seen } = workerData as Beginning;

const wire = await tcpWire(target, (by) => Atomics.add(seen, TOUCHED, by));
const isLost = (): void => test.postMessage('lost');
test.on('message', ({ what, given }: Order) => {
  const done: unknown = Reflect.apply(wire[what], wire, [...given, isLost]);
  if (what === 'close') void Promise.resolve(done).then(() => test.close());
  Atomics.add(seen, OBEYED, 1);
  Atomics.notify(seen, OBEYED);
});
test.postMessage(wire.port);
