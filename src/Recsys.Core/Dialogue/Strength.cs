namespace Recsys.Core.Dialogue;

/// <summary>Whether a wish may give way when nothing fits, or was insisted on.</summary>
public enum Strength
{
    Soft,
    Hard,
}
