/** One thing the simulated cloud did. */
export type Effect = {
  readonly action: string;
  readonly clientToken: string | null;
  readonly regionId: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly at: string;
};

/** One request that reached the simulated cloud. */
export type CloudRequest = {
  readonly action: string;
  readonly clientToken: string | null;
  readonly nonce: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly status: number | null;
  readonly effect: boolean;
  readonly at: string;
};

export type Fault = {
  readonly action?: string;
  readonly clientToken?: string;
  readonly times: number;
  readonly when: 'before' | 'after';
  readonly do: 'status' | 'timeout' | 'reset' | 'cut' | 'garbage' | 'delay';
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  readonly retryAfterSeconds?: number;
  readonly ms?: number;
};

/** What the simulator tells about itself: the oracle of the tests. */
export function simulatorClient(url: string) {
  const get = async <Row>(path: string): Promise<Row[]> =>
    (await (await fetch(`${url}/_simulator/${path}`)).json()) as Row[];
  return {
    url,
    effects: async (clientToken: string) =>
      (await get<Effect>('effects')).filter((effect) => effect.clientToken === clientToken),
    allEffects: () => get<Effect>('effects'),
    allRequests: () => get<CloudRequest>('requests'),
    requests: async (clientToken: string) =>
      (await get<CloudRequest>('requests')).filter((row) => row.clientToken === clientToken),
    async fault(fault: Fault): Promise<void> {
      const response = await fetch(`${url}/_simulator/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fault),
      });
      if (!response.ok)
        throw new Error(`the simulator refused the fault: ${await response.text()}`);
    },
    async heal(): Promise<void> {
      await fetch(`${url}/_simulator/faults`, { method: 'DELETE' });
    },
  };
}

export type SimulatorClient = ReturnType<typeof simulatorClient>;
