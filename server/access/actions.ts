/** What an account may be; a guest is a student. */
export const roles = ['student', 'instructor', 'admin'] as const;

export type Role = (typeof roles)[number];

/** Every action that asks for a role, and the roles that may do it. What is not here, every learner may do. */
const allowed = {
  listAccounts: ['admin'],
  changeRole: ['admin'],
  listInvitations: ['admin'],
  makeInvitation: ['admin'],
  revokeInvitation: ['admin'],
  readAudit: ['admin'],
  authorExercises: ['instructor', 'admin'],
  teachClasses: ['instructor', 'admin'],
  revokeCertificate: ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof allowed;

export const actions = Object.keys(allowed) as Action[];

export function mayDo(role: Role, action: Action): boolean {
  return (allowed[action] as readonly Role[]).includes(role);
}
