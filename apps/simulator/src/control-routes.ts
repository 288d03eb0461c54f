import type { FastifyInstance } from 'fastify';
import { parseFault } from './fault.ts';
import type { Simulator } from './simulator.ts';

/** What tests and people ask of the simulator itself, beside the cloud it plays. */
export function registerControlRoutes(app: FastifyInstance, simulator: Simulator): void {
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/_simulator/effects', () => simulator.effects.rows());
  app.get('/_simulator/requests', () => simulator.requests.rows());
  app.get('/_simulator/faults', async () => simulator.faults.list());
  app.post<{ Body: Buffer | undefined }>('/_simulator/faults', async (request, reply) => {
    const parsed = parseFault(request.body?.toString('utf8') ?? '');
    if (!parsed.ok) return reply.code(400).send({ code: 'InvalidFault', message: parsed.message });
    simulator.faults.add(parsed.fault);
    request.log.info({ fault: parsed.fault }, 'fault set');
    return reply.code(201).send(parsed.fault);
  });
  app.delete('/_simulator/faults', async (_request, reply) => {
    simulator.faults.clear();
    return reply.code(204).send();
  });
}
