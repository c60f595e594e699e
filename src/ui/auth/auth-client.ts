'use client';

import { anonymousClient } from 'better-auth/client/plugins';
import { createAuthClient } from 'better-auth/react';

/** better-auth in the browser; its routes are `/api/auth/*` of this origin. */
export const authClient = createAuthClient({ plugins: [anonymousClient()] });
