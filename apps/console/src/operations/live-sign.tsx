import { Group, Indicator, Text } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useSession } from './session.ts';
import { useReady } from './use-ready.ts';

/** Whether what is shown follows what happens. */
export function LiveSign(): ReactNode {
  const { gateway } = useSession();
  const [live, setLive] = useState(false);
  useEffect(() => gateway.onLive(setLive), [gateway]);
  const ready = useReady(gateway);
  return (
    <Group role="status" gap="md">
      <Indicator position="middle-center" color={live && ready ? 'teal.7' : 'orange.5'} size={10} />
      <Text size="sm">{signOf(live, ready)}</Text>
    </Group>
  );
}

function signOf(live: boolean, ready: boolean): string {
  if (!live) {
    return 'Connecting …';
  }
  return ready ? 'Live' : 'The gateway is not ready';
}
