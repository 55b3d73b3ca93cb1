import { z } from 'zod';

export const PASSWORD_LENGTH = { min: 8, max: 128 } as const;
export const NAME_LENGTH = { min: 1, max: 40 } as const;

// Controls and direction marks let a name rearrange the line it stands in.
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** A name others will read: normalised, without invisible characters, at most 40 characters long. */
export const DisplayName = z
  .string()
  .transform((name) => name.normalize('NFC').replace(/\s+/g, ' ').replace(UNSHOWN, '').trim())
  .refine((name) => name.length >= NAME_LENGTH.min, 'The name must not be empty.')
  .refine(
    (name) => [...name].length <= NAME_LENGTH.max,
    `The name has at most ${NAME_LENGTH.max} characters.`,
  );

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const Password = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max);
