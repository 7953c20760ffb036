# Holidays by their names: in the country of the site of the person who is out.
settings named_holidays.toml
at 2019-08-20 10:00
Ada in #tech: /ooo the Friday before Labor Day
    private: Ada is out Fri Aug 30
Ada in #tech: /ooo Thanksgiving and the day after
    private: Nov 28
    private: Nov 29
Bo in #tech: /ooo Tag der Deutschen Einheit
    private: Bo is out Thu Oct 3
Ada in #tech: /ooo Chen Thanksgiving
    private: Chen is out Mon Oct 14
Bo in #tech: /ooo Thanksgiving
    private: could not read
Ada in #tech: /ooo Ada, Chen Thanksgiving
    private: by country
Ada in #tech: /agenda cancel Labor Day
    private: Sep 2
