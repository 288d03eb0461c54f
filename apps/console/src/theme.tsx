import './mantine.css';
import { Alert, type CSSVariablesResolver, createTheme, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

/** Darker where it is light and lighter where it is dark than the library's: text must be readable. */
const theme = createTheme({
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Alert: Alert.extend({ styles: { title: { color: 'var(--mantine-color-text)' } } }),
  },
  fontFamily: 'system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, monospace',
});

const readable: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-anchor': colors.blue[8],
    '--mantine-color-error': colors.red[9],
    '--mantine-color-placeholder': colors.gray[7],
  },
  dark: {
    '--mantine-color-dimmed': colors.dark[1],
    '--mantine-color-anchor': colors.blue[3],
    '--mantine-color-error': colors.red[4],
    '--mantine-color-placeholder': colors.dark[1],
  },
});

/** Light or dark as the system says. */
export function Theme({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={readable} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
}
