import { createContext, useContext } from 'react';
import type { Gateway } from '../gateway/gateway.ts';
import type { Role, Viewer } from './operation.ts';

/** Who is signed in, and the gateway asked in that name. */
export type Session = { readonly gateway: Gateway; readonly viewer: Viewer };

export const SessionContext: React.Context<Session | null> = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) {
    throw new Error('This part of the page is for those who are signed in');
  }
  return session;
}

export function useRole(role: Role): boolean {
  return useSession().viewer.roles.includes(role);
}
