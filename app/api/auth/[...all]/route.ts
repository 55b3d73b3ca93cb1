import { handleAuth } from '#server/accounts/auth-handler.ts';

export const POST = handleAuth;
