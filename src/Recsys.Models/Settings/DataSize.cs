namespace Recsys.Models.Settings;

/// <summary>How large a data set is, which decides the preset of hyper-parameters that is taken.</summary>
public enum DataSize
{
    /// <summary>Up to 200,000 interactions, such as MovieLens 100K.</summary>
    Small,

    /// <summary>Up to 2,000,000 interactions, such as MovieLens 1M.</summary>
    Medium,

    Large,
}

/// <summary>Finds the <see cref="DataSize"/>.</summary>
public static class DataSizes
{
    public static DataSize Of(int interactions) => interactions switch
    {
        <= 200_000 => DataSize.Small,
        <= 2_000_000 => DataSize.Medium,
        _ => DataSize.Large,
    };
}
