/**
 * How many vectors of each family must agree at least: with everything published, and with the vectors kept in
 * this project (those computed with PyTorch and scikit-learn). So no family passes by expressing nothing.
 */
export const floors: Record<string, { published: number; kept: number }> = {};
