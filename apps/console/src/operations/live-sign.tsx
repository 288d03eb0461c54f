import { Group, Indicator, Text } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useSession } from './session.ts';

/** Whether what is shown follows what happens. */
export function LiveSign(): ReactNode {
  const { gateway } = useSession();
  const [live, setLive] = useState(false);
  useEffect(() => gateway.onLive(setLive), [gateway]);
  return (
    <Group role="status" gap="md">
      <Indicator position="middle-center" color={live ? 'teal.7' : 'orange.5'} size={10} />
      <Text size="sm">{live ? 'Live' : 'Connecting …'}</Text>
    </Group>
  );
}
