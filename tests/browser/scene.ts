import { BUSY } from '../harness/busy.ts';
import { type System, startSystem } from '../harness/system.ts';

/** Operations in the states that a person has to look at, each under its own token. */
export const SUCCEEDED = 'order-1017/vpc';
export const RETRIED = 'order-1018/vpc';
export const FAILED = 'order-1019/vpc';
export const WAITING = 'order-1020/vpc';
export const UNKNOWN = 'order-1021/vpc';

/** A system in which that happened. */
export async function startScene(): Promise<System> {
  const system = await startSystem();
  try {
    await happen(system);
    return system;
  } catch (error) {
    await system.stop();
    throw error;
  }
}

async function happen({ gateway, simulator }: System): Promise<void> {
  await simulator.fault({ clientToken: RETRIED, times: 1, ...BUSY, retryAfterSeconds: 1 });
  await simulator.fault({
    ...BUSY,
    clientToken: FAILED,
    times: 1,
    code: 'InvalidCidrBlock.Malformed',
    message: 'The CIDR block is malformed.',
  });
  await simulator.fault({ clientToken: WAITING, times: 9, ...BUSY, retryAfterSeconds: 600 });
  // The cloud acts, its answer is lost, and then it lets nobody in: no proof either way.
  await simulator.fault({ clientToken: UNKNOWN, times: 1, when: 'after', do: 'reset' });
  await simulator.fault({
    ...BUSY,
    clientToken: UNKNOWN,
    times: 1,
    code: 'Forbidden.RAM',
    message: 'User not authorized to operate on the specified resource.',
  });
  const input = { cidrBlock: '10.0.0.0/16', vpcName: 'orders' };
  const tokens = [SUCCEEDED, RETRIED, FAILED, WAITING, UNKNOWN];
  for (const token of tokens) {
    await gateway.createVpc(token, input, { waitMs: 0 });
  }
  for (const token of tokens) {
    const moving = token === WAITING ? /^(QUEUED|RUNNING)$/ : /^(QUEUED|RUNNING|WAITING)$/;
    while (moving.test((await gateway.operationByToken(token))?.state ?? '')) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
