"""Zone and permit overlays of a city's buildings with GeoPandas: sjoin, intersection, area.

Reads buildings.csv, zones.csv and permits.csv (columns id, wkt; WGS 84) from a folder, projects them, and prints one line of JSON:
seconds of the three steps alone, pairs, square metres, and the peak memory of the process in MB. Reading and projecting are not counted.
"""

import json
import resource
import sys
import time

import geopandas
import pandas

folder, crs = sys.argv[1:3]


def read(name):
    table = pandas.read_csv(f"{folder}/{name}.csv", usecols=["id", "wkt"]).dropna()
    shapes = geopandas.GeoSeries.from_wkt(table["wkt"], crs="EPSG:4326").to_crs(crs)
    frame = geopandas.GeoDataFrame({"id": table["id"]}, geometry=shapes)
    return frame[frame.geom_type.isin(["Polygon", "MultiPolygon"])].reset_index(drop=True)


buildings, zones, permits = (read(name) for name in ("buildings", "zones", "permits"))
pairs, square_metres = 0, 0.0
began = time.perf_counter()
for layer in (zones, permits):
    joined = geopandas.sjoin(buildings[["geometry"]], layer[["geometry"]], predicate="intersects")
    left = buildings.geometry.loc[joined.index].reset_index(drop=True)
    right = layer.geometry.loc[joined["index_right"]].reset_index(drop=True)
    areas = left.intersection(right, align=False).area
    pairs += len(joined)
    square_metres += float(areas.sum())
print(
    json.dumps(
        {
            "seconds": time.perf_counter() - began,
            "buildings": len(buildings),
            "pairs": pairs,
            "m2": square_metres,
            "peakMB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "version": geopandas.__version__,
        }
    )
)
