import { read } from '#server/http/route.ts';
import { describeApi } from './describe-api.ts';
import { operations } from './operations.ts';

let described: object | undefined;

/** The description of this API in OpenAPI 3.1, made from the schemas that the routes parse by. */
export const GET = read({}, async () => (described ??= describeApi(operations)));
