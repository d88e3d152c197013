/** What monitoring can hear. A hook that throws stops nothing. */

/** One attempt of a request. `url` is without its query: that may hold what somebody searched for. */
export interface Attempt {
  method: string;
  url: string;
  correlationId: string;
  /** From 1. */
  attempt: number;
}

export interface Hooks {
  /** An attempt is about to be sent. */
  onRequest?(attempt: Attempt): void;
  /** An answer came, whatever it says; `milliseconds` since the attempt was sent. */
  onResponse?(attempt: Attempt & { status: number; milliseconds: number }): void;
  /** No answer came. */
  onFailure?(attempt: Attempt & { error: unknown; milliseconds: number }): void;
  /** Another attempt follows after `milliseconds`; `reason` is a status, or "no answer". */
  onRetry?(attempt: Attempt & { reason: number | "no answer"; milliseconds: number }): void;
  /** There are new tokens (or none any more): keep them where they survive, if they shall. */
  onTokens?(tokens: Tokens | undefined): void;
}

export interface Tokens {
  accessToken: string;
  refreshToken?: string;
  /** When the access token is over, in milliseconds since 1970, where that is known. */
  expiresAt?: number;
}

/** Call a hook; what it throws is reported to nobody and stops nothing. */
export function tell<T>(hook: ((told: T) => void) | undefined, told: T): void {
  try {
    hook?.(told);
  } catch {
    // monitoring is not the request
  }
}
