/**
 * Tells a text that comes back late from one that somebody else set. Typing faster than React renders, the learner is
 * ahead of the `value` that returns; writing that one into the editor would swallow the keys typed since.
 */
export class Echoes {
  #sent: string[] = [];

  send(text: string): void {
    this.#sent.push(text);
  }

  /** True for a text that was sent and not yet returned; it and everything sent before it are settled by that. */
  isEcho(text: string): boolean {
    const index = this.#sent.lastIndexOf(text);
    this.#sent = index < 0 ? [] : this.#sent.slice(index + 1);
    return index >= 0;
  }
}
