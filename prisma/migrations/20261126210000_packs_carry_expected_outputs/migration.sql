-- Packs carry the expected outputs of every case: those that were built before are built anew when they are asked for.
DELETE FROM "pack";
