namespace Recsys.Simulation.Views;

/// <summary>Who says something in an episode.</summary>
public enum Speaker
{
    User,
    System,
}
