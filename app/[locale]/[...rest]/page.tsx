import { notFound } from 'next/navigation';

/** A path that no page has: the not-found page in the reader's language. */
export default function UnknownPage() {
  notFound();
}
