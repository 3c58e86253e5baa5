namespace Recsys.Web.Load;

/// <summary>How long an answer took, from sending to what the window was told to draw.</summary>
/// <param name="First">Anything at all: the status line.</param>
/// <param name="Cards">The cards; null where the answer has none.</param>
/// <param name="Complete">All of it, kept.</param>
public sealed record Answer(TimeSpan First, TimeSpan? Cards, TimeSpan Complete);
