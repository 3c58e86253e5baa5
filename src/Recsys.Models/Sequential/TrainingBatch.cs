namespace Recsys.Models.Sequential;

/// <summary>Windows of one step, padded in front.</summary>
/// <param name="Items">(B, T): item indexes, the mask token where one is hidden, -1 where there is none.</param>
/// <param name="Places">(B, M): where answers are read; null for everywhere.</param>
/// <param name="Targets">(B, M): the item wanted there; -1 where none is asked for.</param>
/// <param name="Users">(B): whose windows these are.</param>
internal sealed record TrainingBatch(long[] Items, long[]? Places, long[] Targets, int[] Users);
