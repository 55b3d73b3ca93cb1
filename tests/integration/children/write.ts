import { database, openDatabase } from '#server/database/client.ts';

// Writes until it is killed and prints the id of every row that the database has acknowledged.
await openDatabase();
for (let number = 0; ; number++) {
  const id = `row-${number}`;
  await database().user.create({ data: { id, name: 'Ada', email: `${id}@example.org` } });
  console.log(id);
}
