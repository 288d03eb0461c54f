import { Button } from '@mantine/core';
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

type Props = {
  readonly onClick: () => void;
  /** Takes the focus when the button goes, as it does with the state that allowed the deed. */
  readonly home: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
};

export function DeedButton({ onClick, home, children }: Props): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = button.current;
    return () => {
      if (own !== null && own === document.activeElement) home.current?.focus();
    };
  }, [home]);
  return (
    <Button ref={button} onClick={onClick}>
      {children}
    </Button>
  );
}
