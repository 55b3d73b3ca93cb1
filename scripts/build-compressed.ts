// Compresses the files that the server hands out as they are: run at the end of `npm run build`.
import { compressStaticFiles } from './serve/compress-static-files.ts';

await compressStaticFiles();
