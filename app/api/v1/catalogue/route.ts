import { selectCatalogue } from '#server/catalogue.ts';
import { read } from '#server/http/route.ts';

/** Every exercise and topic by name, the same for everybody. */
export const GET = read({}, () => selectCatalogue());
