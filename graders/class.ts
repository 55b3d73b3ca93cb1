/** Somebody in a class, as its instructors see them. */
export interface MemberView {
  id: string;
  name: string;
  section: string;
  role: 'learner' | 'instructor';
}
