namespace Recsys.Conversation.Understanding.Recognition;

/// <summary>One way to read a run of tokens.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Confidence">From 0 to 1.</param>
internal abstract record Reading(int Start, int End, double Confidence)
{
    /// <summary>What the resolver adds up: long and certain readings win over short and doubtful ones.</summary>
    public double Weight => Confidence * (End - Start);
}
